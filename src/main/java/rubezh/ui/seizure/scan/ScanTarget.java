package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.Pointer;

/** Decides from the pointer of the focused field where a scanned number goes. */
final class ScanTarget {
    /** Paths of the fields that take any scanned number while they have the focus. */
    static final Set<String> NUMBER_FIELDS =
            Set.copyOf(
                    paths(
                            CONVEYANCES_REGISTRATION,
                            CONVEYANCES_TRAILER,
                            CONVEYANCES_VIN,
                            CONVEYANCES_WAGON,
                            CONVEYANCES_HULL,
                            CONVEYANCES_VOYAGE,
                            CONVEYANCES_CONTAINER,
                            CONVEYANCES_STATE_SEALS,
                            EVIDENCE_PACKAGES_BAG,
                            EVIDENCE_PACKAGES_SEALS,
                            EVIDENCE_PACKAGES_REPLACES,
                            EVIDENCE_SAMPLES_ACT,
                            EVIDENCE_IDENTIFICATIONS_NUMBER,
                            EVIDENCE_CUSTODY_BASIS,
                            PARTIES_PERSONS_IDENTITY_NUMBER,
                            PROCEEDINGS_DOCUMENTS_NUMBER,
                            PROCEEDINGS_CASE_NUMBER));

    private ScanTarget() {}

    static boolean isNumberField(String focus) {
        return NUMBER_FIELDS.contains(Pointer.of(focus).fieldPath());
    }

    /** Returns whether the focus is in a seized item or in a package. */
    static boolean isAmongGoods(@Nullable String focus) {
        return focus != null
                && (focus.startsWith(ITEMS.pointer() + "/") || EVIDENCE_PACKAGES.contains(focus));
    }

    static boolean isInLine(UUID line, @Nullable String focus) {
        return focus != null && focus.contains(line.toString());
    }

    /** Orders line ids: the line with the focus first. */
    static Comparator<UUID> focusedFirst(@Nullable String focus) {
        return (a, b) -> Boolean.compare(isInLine(b, focus), isInLine(a, focus));
    }
}
