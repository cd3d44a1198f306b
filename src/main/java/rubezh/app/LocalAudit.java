package rubezh.app;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import rubezh.audit.AuditReader;
import rubezh.journal.StationNotes;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.store.OpenStation;

/** Reading of the audit log of a register on this machine. */
final class LocalAudit {
    private LocalAudit() {}

    static AuditReader of(OpenStation open) {
        return new AuditReader(
                open.session(),
                open.audit(),
                new AuditReader.Sources(
                        open.station().zone(),
                        open.officers(),
                        new RecordNumbers(open.catalogue()),
                        new AuditReadingNotes(open.notes())));
    }

    /** How far each officer has read the audit log, in the notes of the station. */
    private record AuditReadingNotes(StationNotes notes) implements AuditReader.LastReading {
        private static final String PREFIX = "audit-read/";

        @Override
        public long of(String login) {
            return notes.find(PREFIX + login)
                    .map(content -> ByteBuffer.wrap(content).getLong())
                    .orElse(0L);
        }

        @Override
        public void remember(String login, long seq) {
            if (of(login) != seq) {
                notes.put(PREFIX + login, ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
            }
        }
    }

    /** Numbers of records by their ids, without records that have none. */
    private record RecordNumbers(Catalogue catalogue)
            implements Function<Set<UUID>, Map<UUID, String>> {
        @Override
        public Map<UUID, String> apply(Set<UUID> ids) {
            var numbers = new HashMap<UUID, String>();
            catalogue
                    .page(Query.ALL.among(ids), 0, ids.size())
                    .forEach(row -> {
                        Object number = row.values().get(HEADER_NUMBER.path());
                        if (number != null) {
                            numbers.put(row.recordId(), number.toString());
                        }
                    });
            return numbers;
        }
    }
}
