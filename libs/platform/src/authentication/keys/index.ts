export { SecretBox } from './secret-box';
export { loadSecretKey, SecretKey, secretKeyFile, type KeyPurpose } from './secret-key';
export { isSignedBy, loadSigningKey, SigningKey, signingKeyFile } from './signing-key';
