package rubezh.domain.seizure;

import module java.base;

import rubezh.domain.reference.GoodsCode.Condition;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.PartRef.Part;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * The parts of a record that its pictures and documents may show.
 *
 * <pre>{@code
 * PartRefs.of(seizure) // lines of goods, their marks, packages, seals that were not intact
 * }</pre>
 */
public final class PartRefs {
    private static final Condition INTACT = new Condition("INT");

    private PartRefs() {}

    /**
     * Returns the parts to choose from, in the order of the record. Marks are among them whether or
     * not they are described: the picture may be the description.
     */
    public static List<PartRef> of(Seizure seizure) {
        var parts = new ArrayList<PartRef>();
        for (SeizedItem item : seizure.items()) {
            parts.add(new PartRef(Part.GOODS, item.id()));
            parts.add(new PartRef(Part.MARKS, item.id()));
        }
        for (EvidencePackage evidence : seizure.evidence().packages()) {
            parts.add(new PartRef(Part.PACKAGE, evidence.id()));
        }
        for (CustodyEvent event : seizure.evidence().custody()) {
            if (event.condition() != null && !event.condition().equals(INTACT)) {
                parts.add(new PartRef(Part.SEAL, event.id()));
            }
        }
        return parts;
    }

    /** Returns whether a record has a part; a seal is one even if it is intact by now. */
    public static boolean exists(Seizure seizure, PartRef part) {
        return switch (part.part()) {
            case GOODS, MARKS ->
                    seizure.items().stream().anyMatch(item -> item.id().equals(part.id()));
            case PACKAGE ->
                    seizure.evidence().packages().stream()
                            .anyMatch(evidence -> evidence.id().equals(part.id()));
            case SEAL ->
                    seizure.evidence().custody().stream()
                            .anyMatch(event -> event.id().equals(part.id()));
        };
    }

    /** Returns the pictures and documents that show a line or a part of it, in order. */
    public static List<Attachment> showing(Seizure seizure, UUID line) {
        return seizure.evidence().attachments().stream()
                .filter(file -> file.shows() != null && file.shows().id().equals(line))
                .toList();
    }
}
