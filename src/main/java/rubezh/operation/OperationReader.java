package rubezh.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationCodes;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.register.RegisterStorage;
import rubezh.register.operation.OperationLog;
import rubezh.register.operation.RecordedOperation;

/** Reads operations: those recorded, and those of the code list that nobody has changed. */
final class OperationReader {
    private final RegisterStorage storage;

    OperationReader(RegisterStorage storage) {
        this.storage = storage;
    }

    List<OperationRow> list(LocalDate today) {
        Map<OperationCode, RecordedOperation> recorded =
                storage.catalogue().operations().recorded().stream()
                        .collect(Collectors.toMap(one -> code(one.operation()), one -> one));
        var rows = new ArrayList<OperationRow>();
        storage.reference().list(CodeListId.OPERATIONS).entries().stream()
                .map(OperationCodes::of)
                .filter(one -> !recorded.containsKey(code(one)))
                .forEach(one -> rows.add(new OperationRow(one, one.state(null, today), false, 0)));
        recorded.values()
                .forEach(one ->
                        rows.add(
                                new OperationRow(
                                        one.operation(),
                                        one.operation().state(one.ended(), today),
                                        true,
                                        one.conflicts())));
        rows.sort(
                Comparator.comparing(
                                (OperationRow row) -> row.operation().first(),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(row -> code(row.operation()).code()));
        return rows;
    }

    private static OperationCode code(Operation operation) {
        return Objects.requireNonNull(operation.code());
    }

    Optional<OpenOperation> open(OperationCode code, LocalDate today) {
        List<Revision> revisions = revisionsOf(code);
        if (revisions.isEmpty() || !isOf(code, RevisionMerger.view(revisions))) {
            return storage.reference()
                    .original(CodeListId.OPERATIONS)
                    .find(code.code())
                    .map(OperationCodes::of)
                    .map(one -> fromList(code, one, revisions, today));
        }
        RecordView view = RevisionMerger.view(revisions);
        Operation operation = RecordKind.OPERATION.read(view.body());
        OperationLog log = OperationLog.of(revisions);
        return Optional.of(
                new OpenOperation(
                        code,
                        operation,
                        operation.state(log.ended(), today),
                        view.heads(),
                        log,
                        view.conflicts(),
                        revisions.stream().allMatch(RevisionLine::isSupported)));
    }

    private List<Revision> revisionsOf(OperationCode code) {
        return RecordKind.OPERATION.among(storage.journal().ofRecord(DerivedId.ofOperation(code)));
    }

    /** Returns whether a record states the operation that its id follows from, and is not void. */
    private static boolean isOf(OperationCode code, RecordView view) {
        return !view.voided() && code.equals(RecordKind.OPERATION.read(view.body()).code());
    }

    private OpenOperation fromList(
            OperationCode code, Operation operation, List<Revision> revisions, LocalDate today) {
        return new OpenOperation(
                code,
                operation,
                operation.state(null, today),
                revisions.isEmpty() ? List.of() : RevisionMerger.view(revisions).heads(),
                OperationLog.EMPTY,
                List.of(),
                true);
    }
}
