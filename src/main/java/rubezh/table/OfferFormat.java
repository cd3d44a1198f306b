package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.format.DomainFormat;
import rubezh.format.OperationFormat;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.FieldChange;
import rubezh.register.Offer;
import rubezh.shape.RecordShape;

/**
 * Format of what another station offers: who offers it, and each value before and after.
 *
 * @param names names of the lines of the record
 */
public record OfferFormat(LineNames names, DomainFormat format) {
    private static final RecordShape<WatchEntry> WATCH = RecordShape.of(WatchEntry.class);
    private static final RecordShape<Operation> OPERATION = RecordShape.of(Operation.class);

    /** Members of a line that say nothing by themselves. */
    private static final Set<String> ADDRESSES = Set.of("id", "pos");

    /** Returns a format for records whose lines nobody refers to. */
    public static OfferFormat of(DomainFormat format) {
        return new OfferFormat(LineNames.of(SeizureShape.SHAPE.read(Map.of()).record()), format);
    }

    /** Returns station, officer and time. */
    public String author(Offer offer) {
        return format.messages()
                .text("offer.author", offer.station(), offer.login(), format.value(offer.at()));
    }

    /** Returns a line for the reason, for a mark as entered in error and for each field. */
    public List<String> lines(Offer offer) {
        var lines = new ArrayList<String>();
        Optional.ofNullable(offer.reason()).ifPresent(lines::add);
        Boolean cancels = offer.cancels();
        if (cancels != null) {
            lines.add(format.messages().text(cancels ? "offer.cancels" : "offer.restores"));
        }
        for (FieldChange change : offer.changes()) {
            field(offer, change.pointer())
                    .map(field ->
                            format.messages()
                                    .text(
                                            "offer.change",
                                            field,
                                            value(offer, change.pointer(), change.oldValue()),
                                            value(offer, change.pointer(), change.newValue())))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** Returns the labels of the fields that it would change, each once. */
    public String fields(Offer offer) {
        return offer.changes().stream()
                .flatMap(change -> field(offer, change.pointer()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the label of a field; empty for who made a watch entry, which goes along. */
    private Optional<String> field(Offer offer, String pointer) {
        if (isOf(RecordKind.WATCH_ENTRY, offer)) {
            String key = "watch.column." + pointer.substring(1);
            return Optional.of(key)
                    .filter(format.messages()::has)
                    .map(found -> format.messages().text(found));
        }
        return Optional.of(
                isOf(RecordKind.OPERATION, offer)
                        ? new OperationFormat(format).fields(List.of(pointer))
                        : format.fieldAt(pointer));
    }

    private static boolean isOf(RecordKind<?> kind, Offer offer) {
        return kind.name().equals(offer.kind());
    }

    private String value(Offer offer, String pointer, @Nullable Object plain) {
        if (isOf(RecordKind.SEIZURE, offer)) {
            return new PlainValueFormat(names, format).value(pointer, plain);
        }
        return value(isOf(RecordKind.OPERATION, offer) ? OPERATION : WATCH, pointer, plain);
    }

    private String value(RecordShape<?> shape, String pointer, @Nullable Object plain) {
        return switch (plain) {
            case null -> "\u2014";
            case List<?> list ->
                    list.stream()
                            .map(each -> value(shape, pointer, each))
                            .collect(Collectors.joining(", "));
            case Map<?, ?> members ->
                    members.entrySet().stream()
                            .filter(one -> !ADDRESSES.contains(one.getKey()))
                            .map(one -> value(shape, pointer + "/" + one.getKey(), one.getValue()))
                            .collect(Collectors.joining("; "));
            default -> shape.leaf(pointer, plain).map(this::leaf).orElseGet(plain::toString);
        };
    }

    private String leaf(Object leaf) {
        return leaf instanceof WatchKind kind
                ? format.messages().text(kind.key())
                : format.value(leaf);
    }
}
