package rubezh.report;

/**
 * What differs between two papers of the same kind and case.
 *
 * @param persons whether they name persons
 * @param small whether labels are small ones, 21 on a page instead of 8
 * @param packages whether there is a label for each package instead of each line of goods
 * @param used number of labels of the first page that were used before
 */
public record CasePaperOptions(boolean persons, boolean small, boolean packages, int used) {
    /** Papers that name persons, and large labels of the goods on an unused page. */
    public static final CasePaperOptions USUAL = new CasePaperOptions(true, false, false, 0);

    /** Labels that a page of small ones has. */
    private static final int SMALL_LABELS = 21;

    private static final int LABELS = 8;

    /**
     * @throws IllegalArgumentException if more labels are used than a page has
     */
    public CasePaperOptions {
        if (used < 0 || used >= labels(small)) {
            throw new IllegalArgumentException("labels used: " + used);
        }
    }

    /** Returns how many labels a page has. */
    public static int labels(boolean small) {
        return small ? SMALL_LABELS : LABELS;
    }

    /** Returns the options for the next page: none of its labels was used. */
    public CasePaperOptions unused() {
        return new CasePaperOptions(persons, small, packages, 0);
    }

    /** Returns the options with persons named or not. */
    public CasePaperOptions withPersons(boolean named) {
        return new CasePaperOptions(named, small, packages, used);
    }
}
