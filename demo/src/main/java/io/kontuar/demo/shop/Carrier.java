package io.kontuar.demo.shop;

import java.util.Random;

/** Who brings the parcels, and how their numbers look. */
enum Carrier {
    /** 24 digits, of which the first are the service's. */
    INPOST("InPost") {
        @Override
        String trackingNumber(Random chance) {
            return "6800123456789" + digits(chance, 11);
        }
    },
    /** 13 digits and a letter. */
    DPD("DPD") {
        @Override
        String trackingNumber(Random chance) {
            return "00000" + digits(chance, 8) + "U";
        }
    },
    /** 13 digits, the first a 2. */
    FAN_COURIER("Fan Courier") {
        @Override
        String trackingNumber(Random chance) {
            return "21445" + digits(chance, 8);
        }
    },
    /** The service's letters between digits. */
    SAMEDAY("Sameday") {
        @Override
        String trackingNumber(Random chance) {
            return "1ONBLR" + digits(chance, 9);
        }
    };

    private final String customersName;

    Carrier(String customersName) {
        this.customersName = customersName;
    }

    String customersName() {
        return customersName;
    }

    abstract String trackingNumber(Random chance);

    static Carrier any(Random chance, boolean romanian) {
        boolean first = chance.nextInt(3) < 2;
        return romanian ? (first ? FAN_COURIER : SAMEDAY) : (first ? INPOST : DPD);
    }

    private static String digits(Random chance, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(chance.nextInt(10));
        }
        return digits.toString();
    }
}
