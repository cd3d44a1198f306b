package rubezh.app;

import module java.base;

import rubezh.audit.AuditReader;
import rubezh.journal.StationNotes;

/** How far each officer has read the audit log, in the notes of the station. */
record AuditReadingNotes(StationNotes notes) implements AuditReader.LastReading {
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
