import type { CustomerView } from '@/shared/api/protocol';

export interface LinkLine {
  other: string;
  name: string;
  kind: CustomerView['links'][number]['kind'];
  rule: string;
  at: string;
}

/** The last statement about each pair of contacts, with the other side's name: the earlier ones no longer count. */
export function currentLinks(customer: CustomerView): LinkLine[] {
  const latest = new Map<string, CustomerView['links'][number]>();
  for (const link of customer.links) {
    const pair = [link.one, link.other].sort().join('|');
    const known = latest.get(pair);
    if (!known || Date.parse(known.at) <= Date.parse(link.at)) latest.set(pair, link);
  }
  return [...latest.values()].map((link) => {
    const other = link.one === customer.contact ? link.other : link.one;
    const name = customer.contacts.find((contact) => contact.id === other)?.name ?? other;
    return { other, name, kind: link.kind, rule: link.rule, at: link.at };
  });
}

/** Addresses by the contact they came from, the one in question first. */
export function addressesByContact(customer: CustomerView) {
  const own = customer.addresses.filter((address) => address.contact === customer.contact);
  const joined = customer.addresses.filter((address) => address.contact !== customer.contact);
  return { own, joined };
}
