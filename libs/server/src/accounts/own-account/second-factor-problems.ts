import type { ProblemDetails } from '@tidu/platform';

export const CODE_REFUSED: ProblemDetails = {
  message: {
    zh: '验证码不正确或已使用过；请等应用显示下一个验证码再试',
    en: 'The code is not right or was used before; wait for the next one of the application',
  },
};

export const SIGN_IN_AGAIN: ProblemDetails = {
  message: {
    zh: '设置或更换第二因素须在登录后十分钟内进行；请重新登录后再试',
    en: 'The second factor can be set up or replaced within ten minutes after signing in; sign in again, then try once more',
  },
};
