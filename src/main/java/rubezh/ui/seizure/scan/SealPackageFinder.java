package rubezh.ui.seizure.scan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Finds the package that a scanned seal belongs to.
 *
 * @param record the record being edited
 * @param focus pointer of the focused field
 */
record SealPackageFinder(Seizure record, @Nullable String focus) {

    /** Returns whether a package has this seal already. */
    boolean hasSeal(String number) {
        return packages().stream().anyMatch(p -> p.seals().contains(number));
    }

    /** Returns the focused package, else one without seals that may hold the current item. */
    Optional<EvidencePackage> find() {
        return packages().stream()
                .filter(p -> isFocused(p) || p.seals().isEmpty() && mayHoldCurrentItem(p))
                .findFirst();
    }

    /** Returns the focused item, else the last one. */
    Optional<SeizedItem> currentItem() {
        List<SeizedItem> items = record.items();
        return items.stream()
                .filter(item -> ScanTarget.isInLine(item.id(), focus))
                .findFirst()
                .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
    }

    private List<EvidencePackage> packages() {
        return record.evidence().packages();
    }

    private boolean isFocused(EvidencePackage pack) {
        return ScanTarget.isInLine(pack.id(), focus);
    }

    private boolean mayHoldCurrentItem(EvidencePackage pack) {
        return pack.items().isEmpty()
                || currentItem()
                        .map(item -> pack.items().contains(new LineRef(item.id())))
                        .orElse(true);
    }
}
