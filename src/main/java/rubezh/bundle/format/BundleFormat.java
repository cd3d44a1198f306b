package rubezh.bundle.format;

/** The lines around the contents of a bundle, and its limits. */
public final class BundleFormat {
    static final String NAME = "{\"format\":\"rubezh-bundle/";
    static final String FIRST = NAME + "1\",";
    static final String HEADER = "\"header\":";
    static final String REVISIONS = "\"revisions\":[";
    static final String BLOBS = "\"blobs\":[";
    public static final String WITH_BLOBS = "blobs";
    static final String END = "],";
    static final String SEAL = "\"seal\":{";

    public static final long MAX_FILE = 2L << 30;
    static final int MAX_LINE = 1 << 20;
    static final int MAX_HEADER = 8 << 20;
    static final int MAX_REVISIONS = 1_000_000;

    private BundleFormat() {}
}
