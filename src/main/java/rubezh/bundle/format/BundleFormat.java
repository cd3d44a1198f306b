package rubezh.bundle.format;

import rubezh.json.RevisionLine;

/** Fixed lines and limits of the bundle format, version 1; sizes in bytes. */
public final class BundleFormat {
    static final String FORMAT_PREFIX = "{\"format\":\"rubezh-bundle/";
    static final String FIRST_LINE = FORMAT_PREFIX + "1\",";
    static final String HEADER = "\"header\":";
    static final String REVISIONS = "\"revisions\":[";
    static final String BLOBS = "\"blobs\":[";
    public static final String BLOBS_FEATURE = "blobs";
    static final String END = "],";

    /** What the name of an encrypted bundle ends with. */
    public static final String ENCRYPTED_EXTENSION = ".age";

    static final String SEAL = "\"seal\":{";

    public static final long MAX_FILE = 2L << 30;

    /** The largest revision and the comma after it. */
    static final int MAX_LINE = RevisionLine.MAX_BYTES + 1;

    static final int MAX_HEADER = 8 << 20;
    public static final int MAX_REVISIONS = 1_000_000;

    /** Maximum number of attachments that a header says to lack; the rest is told next time. */
    public static final int MAX_LACKS = 10_000;

    /**
     * Maximum number of ranges that a header says to withhold; what is beyond looks like missing.
     */
    public static final int MAX_WITHHELD = 10_000;

    /** Maximum number of revisions of a cloned installation that a header names by id. */
    public static final int MAX_FORKED_IDS = 5_000;

    /** Maximum number of ranges that a part of an export is made of. */
    public static final int MAX_RANGES = 20_000;

    private BundleFormat() {}
}
