import { StartupError } from '@tidu/platform';

export function portTaken(port: number): StartupError {
  return new StartupError('serve.port-taken', {
    zh: `端口 ${port} 已被其他程序占用。请停止该程序，或换一个端口启动，例如：PORT=${port + 1} npm start`,
    en: `Port ${port} is taken by another program. Stop that program or take another port, for example: PORT=${port + 1} npm start`,
  });
}

export function alreadyRunning(address: string, pid: number): StartupError {
  return new StartupError('serve.already-running', {
    zh: `梯度已在运行：${address}（进程 ${pid}）。无需再次启动；要重启，请先停止它。`,
    en: `Tidu is running already: ${address} (process ${pid}). There is no need to start it again; to restart it, stop it first.`,
  });
}

export function addressRefused(host: string, port: number, cause: Error): StartupError {
  return new StartupError(
    'serve.address-refused',
    {
      zh: `无法在 HOST=${host}、PORT=${port} 上提供服务（${cause.message}）。HOST 须是本机地址；小于 1024 的端口需要管理员权限。`,
      en: `Cannot serve at HOST=${host}, PORT=${port} (${cause.message}). HOST must be an address of this machine; a port below 1024 needs an administrator's rights.`,
    },
    { cause },
  );
}

export function programFails(name: string, crashes: number): StartupError {
  return new StartupError('serve.program-fails', {
    zh: `程序 ${name} 一分钟内退出了 ${crashes} 次，不再重启。原因见上面的日志。`,
    en: `The program ${name} has ended ${crashes} times within a minute and is not started again. The log above says why.`,
  });
}

export function notReady(address: string, seconds: number): StartupError {
  return new StartupError('serve.not-ready', {
    zh: `${address} 在 ${seconds} 秒内没有就绪。原因见上面的日志。`,
    en: `${address} was not ready within ${seconds} s. The log above says why.`,
  });
}
