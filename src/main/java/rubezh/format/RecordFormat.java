package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.PartRefs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.ChainHash;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Format of the values of one record, those that name other parts of it included: a line by its
 * number, what a picture shows by its name.
 *
 * <pre>{@code
 * new RecordFormat(seizure, format).value(place.items()) // 1, 3
 * new RecordFormat(seizure, format).label(part) // Marks of line 1: heroin
 * }</pre>
 */
public record RecordFormat(Seizure seizure, DomainFormat format) {
    /** Formats the value of any field; empty if absent. A line that is gone is a question mark. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case LineRef ref -> number(ref.id());
            case PartRef part -> label(part);
            case ChainHash chain -> chain.shortForm();
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(", "));
            case null -> "";
            default -> format.value(value);
        };
    }

    /** Returns the number of a line of goods or of a package. */
    private String number(UUID id) {
        int item = seizure.items().stream().map(SeizedItem::id).toList().indexOf(id);
        List<EvidencePackage> packages = seizure.evidence().packages();
        int found =
                item >= 0 ? item : packages.stream().map(EvidencePackage::id).toList().indexOf(id);
        return found < 0 ? "?" : String.valueOf(found + 1);
    }

    /** Returns the name of a part with the number of its line; a part that is gone has "?". */
    public String label(PartRef part) {
        return switch (part.part()) {
            case GOODS -> goods("common.part.goods", part.id());
            case MARKS -> goods("common.part.marks", part.id());
            case PACKAGE -> evidencePackage(part.id());
            case SEAL -> seal(part.id());
        };
    }

    /** Returns the captions, or else file names, of what shows a line or a part of it. */
    public String showing(UUID line) {
        return PartRefs.showing(seizure, line).stream()
                .map(RecordFormat::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(Attachment file) {
        return Stream.of(Texts.orEmpty(file.caption()), Texts.orEmpty(file.name()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String goods(String key, UUID id) {
        List<SeizedItem> items = seizure.items();
        return labels(
                key,
                items.stream().map(SeizedItem::id).toList(),
                id,
                items.stream().map(item -> format.value(item.substance())).toList());
    }

    private String evidencePackage(UUID id) {
        List<EvidencePackage> packages = seizure.evidence().packages();
        return labels(
                "common.part.package",
                packages.stream().map(EvidencePackage::id).toList(),
                id,
                packages.stream()
                        .map(evidence ->
                                Texts.isBlank(evidence.bag())
                                        ? format.value(evidence.kind())
                                        : Texts.orEmpty(evidence.bag()))
                        .toList());
    }

    private String seal(UUID id) {
        List<CustodyEvent> custody = seizure.evidence().custody();
        return labels(
                "common.part.seal",
                custody.stream().map(CustodyEvent::id).toList(),
                id,
                custody.stream().map(event -> format.value(event.condition())).toList());
    }

    /** Returns the number of a line under a key, with what it is if that is known. */
    private String labels(String key, List<UUID> lines, UUID id, List<String> names) {
        int index = lines.indexOf(id);
        String number = index < 0 ? "?" : String.valueOf(index + 1);
        String numbered = format.messages().text(key, number);
        String name = index < 0 ? "" : names.get(index);
        return name.isEmpty() ? numbered : numbered + ": " + name;
    }
}
