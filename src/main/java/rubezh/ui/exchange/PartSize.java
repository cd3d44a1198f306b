package rubezh.ui.exchange;

/** Largest size of a file of an export. */
enum PartSize {
    LARGE(500),
    MEDIUM(100),
    SMALL(20);

    private final long megabytes;

    PartSize(long megabytes) {
        this.megabytes = megabytes;
    }

    long bytes() {
        return megabytes * 1_000_000;
    }
}
