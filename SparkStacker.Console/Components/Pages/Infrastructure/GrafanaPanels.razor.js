// Whether Grafana itself is at an address: any other answer, such as a sign-in page, isn't its health.
export async function answers(address) {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(5000) });
    return response.ok && (await response.json()).database === 'ok';
  } catch {
    return false;
  }
}

export function theme() {
  return document.documentElement.dataset.theme;
}
