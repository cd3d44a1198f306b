package rubezh.operation;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED_RELATION;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.ExclusionReason;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;

/** Reads and records the warnings, answers and checks without result of an operation. */
final class OperationMessages {
    private static final CaseRelation RELATED = new CaseRelation("REL");
    private static final Set<String> KINDS =
            Arrays.stream(OperationMessage.Kind.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Register register;

    OperationMessages(Register register) {
        this.register = register;
    }

    /** Returns the newest seizures of an operation, which are no messages. */
    List<SeizureRow> latest(OperationCode operation, int limit) {
        Query seizures =
                Query.ALL
                        .where(HEADER_OPERATION, Set.of(operation.code()))
                        .where(HEADER_KIND, Set.of(CaseHeader.SEIZURE, ""))
                        .withCancelled(false);
        return register.catalogue().page(seizures, 0, limit);
    }

    /** Returns the messages of an operation, oldest first; other cases only if they name one. */
    List<OperationMessage> of(Operation operation) {
        Query ofOperation =
                Query.ALL.where(HEADER_OPERATION, Set.of(String.valueOf(operation.code())));
        Query related = ofOperation.where(PROCEEDINGS_RELATED_RELATION, Set.of(RELATED.code()));
        Map<String, List<String>> naming = naming(register.cases(related));
        return register.cases(ofOperation.where(HEADER_KIND, KINDS)).stream()
                .flatMap(one ->
                        kind(one.seizure()).map(kind -> message(one, kind, naming, operation)))
                .sorted(
                        Comparator.comparing(
                                        OperationMessage::at,
                                        Comparator.nullsLast(OffsetDateTime.timeLineOrder()))
                                .thenComparing(one -> String.valueOf(one.number())))
                .toList();
    }

    private static Stream<OperationMessage.Kind> kind(Seizure seizure) {
        Code kind = seizure.header().kind();
        return Arrays.stream(OperationMessage.Kind.values())
                .filter(one -> kind != null && one.name().equals(kind.code()));
    }

    private static OperationMessage message(
            RecordedCase one,
            OperationMessage.Kind kind,
            Map<String, List<String>> naming,
            Operation operation) {
        Seizure seizure = one.seizure();
        return new OperationMessage(
                one.recordId(),
                kind,
                seizure.header().number(),
                seizure.event().start(),
                seizure.header().status(),
                isCounted(one, operation),
                seizure.narrative().summary(),
                related(seizure, naming));
    }

    /** Returns the numbers that a message names, and those of the records that name it. */
    private static List<String> related(Seizure message, Map<String, List<String>> naming) {
        String number = message.header().number();
        List<String> others = number == null ? List.of() : naming.getOrDefault(number, List.of());
        return Stream.concat(related(message), others.stream()).distinct().sorted().toList();
    }

    /** Returns the numbers of the records that name a number, by it. */
    private static Map<String, List<String>> naming(List<RecordedCase> records) {
        var naming = new HashMap<String, List<String>>();
        for (RecordedCase record : records) {
            String number = record.seizure().header().number();
            if (number != null) {
                related(record.seizure())
                        .forEach(named ->
                                naming.computeIfAbsent(named, _ -> new ArrayList<>()).add(number));
            }
        }
        return naming;
    }

    private static Stream<String> related(Seizure seizure) {
        return seizure.proceedings().related().stream()
                .filter(one -> RELATED.equals(one.relation()))
                .flatMap(one -> Stream.ofNullable(one.number()));
    }

    private static boolean isCounted(RecordedCase one, Operation operation) {
        return Set.of(ExclusionReason.NEGATIVE, ExclusionReason.MESSAGE)
                        .containsAll(one.indicators().exclusions())
                && operation.first() instanceof LocalDate first
                && operation.last() instanceof LocalDate last
                && one.seizure().event().mayLieWithin(first, last);
    }

    /** Saves a message as a draft, to be completed and submitted like any record. */
    SaveResult save(OperationCode operation, NewMessage message, OffsetDateTime now) {
        Seizure seizure = register.newSeizure();
        seizure = with(seizure, HEADER_KIND.pointer(), message.kind().code());
        seizure = with(seizure, HEADER_OPERATION.pointer(), operation);
        seizure =
                with(seizure, EVENT_START.pointer(), Objects.requireNonNullElse(message.at(), now));
        seizure = with(seizure, NARRATIVE_SUMMARY.pointer(), message.text());
        var lines = new ArrayList<RelatedCase>();
        for (String number : message.related()) {
            lines.add(new RelatedCase(register.newLineId(), lines.size() + 1, number, RELATED));
        }
        if (!lines.isEmpty()) {
            seizure = with(seizure, PROCEEDINGS_RELATED.pointer(), lines);
        }
        UUID id = register.newRecordId();
        return register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
