package io.kontuar.engine.documents;

/**
 * One document whose stored form is kept as a file.
 *
 * @param name the file's name before {@code .v1.json}
 * @param type what it is read as
 */
record Golden<T>(String name, T sample, Class<T> type) {
    /** A record that is stored as itself. */
    @SuppressWarnings("unchecked") // a sample's class is that of its type
    static <T extends Record> Golden<T> golden(T sample) {
        Class<T> type = (Class<T>) sample.getClass();
        return new Golden<>(type.getSimpleName(), sample, type);
    }

    /** A member of a sealed family, read as the family. */
    static <T> Golden<T> golden(T sample, Class<T> family) {
        return new Golden<>(family.getSimpleName() + "." + sample.getClass().getSimpleName(), sample, family);
    }

    @Override
    public String toString() {
        return name;
    }
}
