package rubezh.ui.seizure.conflict;

import module java.base;

import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.register.HistoryEntry;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.conflict.ConflictSide;
import rubezh.register.conflict.ContestedRecord;
import rubezh.ui.seizure.model.SeizureContext;

/** Reads the queue of conflicts. Call it off the JavaFX thread. */
record ConflictQueueReader(SeizureContext context, DomainFormat format) {
    /** Records in conflict. */
    static final Query CONTESTED = Query.ALL.marked(Set.of(ExclusionReason.CONFLICT)).oldestFirst();

    /** Most records that are read; what is beyond comes when these are settled. */
    static final int READ = 1000;

    /** Returns the records in conflict, the one that has waited longest first. */
    List<ConflictEntry> read() {
        Register register = context.register();
        var entries = new ArrayList<ConflictEntry>();
        for (UUID id : register.catalogue().ids(CONTESTED).stream().limit(READ).toList()) {
            ConflictDocumentReader.contested(register, id)
                    .ifPresent(contested -> entries.add(entry(contested)));
        }
        entries.sort(
                Comparator.comparing(
                        ConflictEntry::since, Comparator.nullsFirst(Comparator.naturalOrder())));
        return entries;
    }

    private ConflictEntry entry(ContestedRecord contested) {
        var reader = new ConflictDocumentReader(context, format);
        ConflictDocument document = reader.document(contested);
        var seizure = contested.record().seizure();
        return new ConflictEntry(
                document.recordId(),
                document.number(),
                document.subject(),
                format.value(seizure.header().operation()),
                contested.sides().stream().map(ConflictSide::station).collect(Collectors.toSet()),
                document.groups().stream()
                        .filter(group -> !group.rows().isEmpty())
                        .map(ConflictGroup::title)
                        .collect(Collectors.toSet()),
                document.rows().stream().map(ConflictRow::label).toList(),
                since(contested).orElse(null),
                isMine(contested));
    }

    private static Optional<OffsetDateTime> since(ContestedRecord contested) {
        return contested.sides().stream()
                .map(side -> side.newest().at())
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    private boolean isMine(ContestedRecord contested) {
        String login = context.register().officer().login();
        return contested.conflicts().stream()
                .flatMap(conflict -> conflict.candidates().stream())
                .flatMap(candidate -> contested.revision(candidate.revision()).stream())
                .anyMatch(entry -> isMine(entry, login));
    }

    private boolean isMine(HistoryEntry entry, String login) {
        return entry.login().equals(login)
                && entry.station().equals(context.register().station().code());
    }
}
