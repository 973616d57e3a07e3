package io.kontuar.demo.simulator;

/** Two numbers that write to each other, both in E.164. */
record PhoneLine(String customer, String shop) {
    PhoneLine {
        requireNumber("customer", customer);
        requireNumber("shop", shop);
    }

    static boolean isNumber(String text) {
        return text.matches("\\+[1-9][0-9]{6,14}");
    }

    private static void requireNumber(String side, String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException(side + ": expected a number such as +48601000774, got '" + number + "'");
        }
    }
}
