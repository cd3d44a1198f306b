package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.mapping.MappingRecord;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Mappings of foreign tables by name. Each station has its own; those of others came by bundle and
 * can be used too. Reads the register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * mappings.save("journal of the post", json);
 * String json = mappings.find("journal of the post").orElseThrow().content();
 * }</pre>
 */
public final class MappingService {
    /** Longest content, in bytes. */
    public static final int MAX_BYTES = 60_000;

    /** Longest name, in characters. */
    public static final int MAX_NAME = 100;

    /**
     * Mapping that a station keeps.
     *
     * @param station code of the station
     * @param name name of the mapping
     * @param version number of its version, from 1
     * @param at when it was saved
     * @param author who saved it, by name
     * @param content the mapping, canonical JSON
     */
    public record SavedMapping(
            String station,
            String name,
            int version,
            OffsetDateTime at,
            String author,
            String content) {}

    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource source;

    public MappingService(
            RegisterStorage storage, Session session, Station station, IdSource source) {
        this.storage = storage;
        this.session = session;
        this.station = station;
        this.source = source;
    }

    /** Returns all mappings, those of this station first, then by name. */
    public List<SavedMapping> list() {
        session.require(Permission.READ_RECORDS);
        Map<UUID, List<StoredRevision>> records =
                storage.journal().ofRecordsLike(DerivedId.MAPPINGS, _ -> {}).stream()
                        .collect(Collectors.groupingBy(one -> one.revision().subject().recordId()));
        return records.values().stream()
                .map(RecordKind.TABLE_MAPPING::among)
                .map(all -> RevisionMerger.only(all, this::counts))
                .filter(all -> !all.isEmpty())
                .flatMap(all -> saved(all).stream())
                .sorted(
                        Comparator.comparing((SavedMapping one) -> !isOwn(one))
                                .thenComparing(SavedMapping::name)
                                .thenComparing(SavedMapping::station))
                .toList();
    }

    private boolean isOwn(SavedMapping mapping) {
        return mapping.station().equals(station.code());
    }

    /** Returns whether a revision says anything: a station writes its own mappings alone. */
    private boolean counts(Revision revision) {
        return storage.authority().isTrue(revision)
                && RecordKind.TABLE_MAPPING.stated(revision).isPresent();
    }

    private static Optional<SavedMapping> saved(List<Revision> all) {
        var view = RevisionMerger.view(all);
        MappingRecord record = RecordKind.TABLE_MAPPING.read(view.body());
        Revision last = RevisionMerger.inOrder(all).getLast();
        String content = record.content();
        if (content == null || view.voided()) {
            return Optional.empty();
        }
        String author = last.act().author();
        return Optional.of(
                new SavedMapping(
                        Objects.toString(record.station(), ""),
                        Objects.toString(record.name(), ""),
                        record.version() == null ? 0 : record.version(),
                        last.act().at(),
                        Objects.requireNonNullElse(
                                record.by().name(), author.substring(author.indexOf(':') + 1)),
                        content));
    }

    /** Returns the mapping of a name: that of this station, else of the first that has one. */
    public Optional<SavedMapping> find(String name) {
        return list().stream()
                .filter(one -> one.name().equals(BlankCharacters.strip(name)))
                .findFirst();
    }

    /**
     * Saves a mapping as the next version of this station.
     *
     * @param content the mapping, canonical JSON
     * @return its number
     * @throws Fault {@code TBL-042} if name or content is too long; then nothing is written
     */
    public int save(String name, String content) {
        session.require(Permission.RECORD);
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        if (BlankCharacters.isBlank(name) || name.length() > MAX_NAME || bytes > MAX_BYTES) {
            throw new Fault(Fault.Exit.FINDINGS, "TBL-042", name, bytes, MAX_BYTES, MAX_NAME);
        }
        return write(BlankCharacters.strip(name), content);
    }

    /**
     * Takes a mapping of this station back.
     *
     * @throws Fault {@code TBL-043} if it has none of that name
     */
    public void delete(String name) {
        session.require(Permission.RECORD);
        if (find(name).filter(this::isOwn).isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "TBL-043", name);
        }
        write(BlankCharacters.strip(name), null);
    }

    private int write(String name, @Nullable String content) {
        UUID id = DerivedId.ofMapping(station.code(), name);
        var writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station, source);
        var version = new AtomicInteger();
        writer.run(chain -> {
            RecordEdit<MappingRecord> edit =
                    writer.edit(RecordKind.TABLE_MAPPING, id, this::counts);
            version.set(versions(id) + 1);
            var next =
                    new MappingRecord(
                            station.code(),
                            name,
                            version.get(),
                            content,
                            session.officer().asAuthor());
            writer.write(chain, edit.set(next).settle(), null);
        });
        storage.catalogue().refresh(List.of(id));
        return version.get();
    }

    private int versions(UUID id) {
        return RecordKind.TABLE_MAPPING.among(storage.journal().ofRecord(id)).stream()
                .filter(this::counts)
                .map(RecordKind.TABLE_MAPPING::read)
                .mapToInt(record -> record.version() == null ? 0 : record.version())
                .max()
                .orElse(0);
    }
}
