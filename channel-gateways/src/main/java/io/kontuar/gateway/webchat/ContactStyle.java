package io.kontuar.gateway.webchat;

import org.jspecify.annotations.Nullable;

/** How the contact page looks: phone first, in the visitor's theme, in the shop's colour. */
final class ContactStyle {

    private static final String OWN = "#0b6e4f";
    private static final String PAGE = """
            :root{color-scheme:light dark;--ink:#1b1f24;--soft:#5c6570;--line:#c3c9d1;--page:#f6f7f9;--card:#fff;--bad:#b3261e}
            @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb6;--line:#4b535e;--page:#14171b;--card:#1c2026;--bad:#ff8a80}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
            header{display:flex;gap:10px;align-items:center;min-height:56px;padding:8px 16px;background:var(--brand);color:var(--on)}
            main{max-width:560px;margin:0 auto;padding:24px 16px 48px}
            h1{margin:0 0 8px;font-size:24px;line-height:1.25}
            .intro,.help,label span{color:var(--soft)}
            .intro{margin:0 0 8px}.help{margin:4px 0 0;font-size:14px}
            label{display:block;margin:16px 0 4px;font-weight:600}label span{font-weight:400}
            input,textarea{width:100%;min-height:44px;padding:9px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit;font:inherit}
            input[type=file]{padding:8px}textarea{resize:vertical}
            [aria-invalid=true]{border-color:var(--bad)}
            .fault{margin:4px 0 0;color:var(--bad);font-size:14px}
            .alert{padding:12px;border:1px solid var(--bad);border-radius:8px;color:var(--bad)}
            button{min-height:44px;margin-top:24px;padding:0 28px;border:0;border-radius:8px;background:var(--brand);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
            :focus-visible{outline:3px solid var(--ink);outline-offset:2px}
            .trap{position:absolute;left:-9999px}
            """;

    private ContactStyle() {}

    static String of(@Nullable String color) {
        String brand = color == null ? OWN : color;
        return ":root{--brand:" + brand + ";--on:" + on(brand) + "}\n" + PAGE;
    }

    /** White or black, whichever is read more easily on the colour (WCAG 2: relative luminance). */
    private static String on(String color) {
        double luminance = 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#fff" : "#000";
    }

    private static double part(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
