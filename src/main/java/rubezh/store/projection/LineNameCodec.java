package rubezh.store.projection;

import module java.base;

import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineName;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Column of references to lines, as names that need no record to be shown: {@code 1:OPI-HER 3:}.
 */
public final class LineNameCodec {
    private LineNameCodec() {}

    static String of(Seizure seizure, List<?> refs) {
        List<UUID> items = seizure.items().stream().map(SeizedItem::id).toList();
        List<UUID> packages =
                seizure.evidence().packages().stream().map(EvidencePackage::id).toList();
        return refs.stream()
                .map(ref -> ((LineRef) ref).id())
                .map(id ->
                        items.contains(id)
                                ? text(items.indexOf(id), seizure.items())
                                : packages.indexOf(id) + 1 + ":")
                .collect(Collectors.joining(" "));
    }

    private static String text(int index, List<SeizedItem> items) {
        return index + 1 + ":" + Objects.toString(items.get(index).substance(), "");
    }

    /** Returns the names of a column's text. */
    public static List<LineName> read(String text) {
        return Arrays.stream(text.split(" ")).map(LineNameCodec::readOne).toList();
    }

    private static LineName readOne(String text) {
        String substance = text.substring(text.indexOf(':') + 1);
        return new LineName(
                Integer.parseInt(text.substring(0, text.indexOf(':'))),
                substance.isEmpty() ? null : new Substance(substance));
    }
}
