package rubezh.bundle.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the register holds of some records of a bundle, asked for at once, as most are new.
 *
 * @param ids those of which it has revisions
 * @param numbersTaken whether it has a record with the case number of one of them
 */
record HeldRecords(Set<UUID> ids, boolean numbersTaken) {
    static HeldRecords of(ExchangeStorage storage, List<RecordAnalysis> records) {
        List<UUID> ids = records.stream().map(RecordAnalysis::recordId).toList();
        Set<String> numbers =
                records.stream()
                        .map(record -> record.headline().number())
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toSet());
        return new HeldRecords(
                storage.journal().recordsAmong(ids),
                !numbers.isEmpty() && !storage.recordsByNumber().apply(numbers).isEmpty());
    }
}
