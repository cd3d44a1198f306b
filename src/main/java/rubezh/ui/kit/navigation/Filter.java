package rubezh.ui.kit.navigation;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.SummarySelection;

/**
 * Condition of the list, shown as a chip.
 *
 * @see Destination.Cases
 */
public sealed interface Filter {
    /** Returns the filter of some statuses. */
    static Filter of(Set<Status> statuses) {
        Set<String> codes =
                statuses.stream().map(Status::name).collect(Collectors.toUnmodifiableSet());
        return new Codes(SeizureFields.HEADER_STATUS.path(), CodeListId.STATUSES, codes);
    }

    /** Returns whether another filter has the same subject and replaces this one. */
    boolean sameSubject(Filter other);

    /**
     * Period of whole station days.
     *
     * @param from first day, included
     * @param to last day, included
     */
    record Period(LocalDate from, LocalDate to) implements Filter {
        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Period;
        }
    }

    /**
     * Cases behind a figure of a dashboard.
     *
     * @param selection the cases
     */
    record Counted(SummarySelection selection) implements Filter {
        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Counted;
        }
    }

    /**
     * Set of codes of a field.
     *
     * @param path dotted path of the field
     * @param list code list of the field
     * @param codes accepted codes
     */
    record Codes(String path, CodeListId list, Set<String> codes) implements Filter {
        public Codes {
            codes = new LinkedHashSet<>(codes);
        }

        @Override
        public boolean sameSubject(Filter other) {
            return other instanceof Codes codesOf && codesOf.path.equals(path);
        }
    }

    /** Records as they were when the filter was made; not kept in saved views. */
    sealed interface SetOfRecords extends Filter {
        /** Returns the ids of the records. */
        Set<UUID> records();

        @Override
        default boolean sameSubject(Filter other) {
            return other.getClass() == getClass();
        }
    }

    /** Records that use a code in whatever field. */
    record Uses(CodeListId list, String code, Set<UUID> records) implements SetOfRecords {}

    /** Records with sealed packages in store. */
    record InStore(Set<UUID> records) implements SetOfRecords {}

    /** Records that the import of a bundle of some station changed. */
    record Imported(String station, Set<UUID> records) implements SetOfRecords {}

    /**
     * Records that match an entry of the watch list.
     *
     * @param text what the entry watches for
     */
    record Watched(String text, Set<UUID> records) implements SetOfRecords {}

    /**
     * Records whose goods have the same marks.
     *
     * @param text the marks as described; empty if they are only pictured
     */
    record Marked(String text, Set<UUID> records) implements SetOfRecords {}

    /**
     * Records behind a figure of the analysis.
     *
     * @param text what the figure is of
     */
    record Behind(String text, Set<UUID> records) implements SetOfRecords {}
}
