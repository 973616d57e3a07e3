/** What a text costs as an SMS. The same rules as the server's: 3GPP TS 23.038 and 23.040. */
export interface Segments {
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, UTF-16 units in UCS-2. */
  units: number;
  /** The parts the provider bills, at least 1. */
  segments: number;
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENSION = new Set('\f^{}\\[~]|€');
const GSM = { encoding: 'GSM-7', alone: 160, perPart: 153 } as const;
const UCS = { encoding: 'UCS-2', alone: 70, perPart: 67 } as const;

export function segmentsOf(text: string): Segments {
  const characters = Array.from(text);
  const gsm = characters.every((one) => BASIC.has(one) || EXTENSION.has(one));
  const { encoding, alone, perPart } = gsm ? GSM : UCS;
  const widths = characters.map((one) => (gsm ? (EXTENSION.has(one) ? 2 : 1) : one.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  if (units <= alone) return { encoding, units, segments: 1 };
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > perPart) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return { encoding, units, segments };
}
