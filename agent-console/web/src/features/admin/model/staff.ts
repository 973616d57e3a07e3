export type StaffFault = 'login' | 'name' | 'capacity';

/** What the server would refuse. */
export function staffFaults(body: { login: string; name: string; capacity: number }): StaffFault[] {
  const faults: StaffFault[] = [];
  if (body.name.trim() === '') faults.push('name');
  if (!/^[a-z0-9][a-z0-9._@-]{0,79}$/.test(body.login.trim().toLowerCase())) faults.push('login');
  if (!Number.isInteger(body.capacity) || body.capacity < 1 || body.capacity > 50) faults.push('capacity');
  return faults;
}

/** Skills as they are typed, separated by commas or spaces: each once, in lower case. */
export function skillsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/u)
        .filter((skill) => skill !== ''),
    ),
  ];
}
