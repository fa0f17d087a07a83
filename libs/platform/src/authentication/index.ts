export { networkOf } from './client-network';
export * from './keys';
export * from './openid';
export * from './passwords';
export * from './second-factor';
export * from './tokens';
