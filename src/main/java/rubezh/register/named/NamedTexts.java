package rubezh.register.named;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.named.NamedText;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;

/**
 * Texts of one kind by name. Each station has its own; those of others came by bundle and can be
 * used too.
 */
final class NamedTexts {
    /** Longest content, in bytes. */
    static final int MAX_BYTES = 60_000;

    /** Longest name, in characters. */
    static final int MAX_NAME = 100;

    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource source;
    private final Kind kind;

    /**
     * A kind of texts.
     *
     * @param records kind of the records
     * @param all id that all of them begin like
     * @param id returns the id of the record of a station and a name
     */
    record Kind(RecordKind<NamedText> records, UUID all, Ids id) {}

    /** Makes the id of a record. */
    @FunctionalInterface
    interface Ids {
        UUID of(String station, String name);
    }

    NamedTexts(
            RegisterStorage storage, Session session, Station station, IdSource source, Kind kind) {
        this.storage = storage;
        this.session = session;
        this.station = station;
        this.source = source;
        this.kind = kind;
    }

    /** Returns all texts, those of this station first, then by name. */
    List<SavedText> list() {
        Map<UUID, List<StoredRevision>> records =
                storage.journal().ofRecordsLike(kind.all(), _ -> {}).stream()
                        .collect(Collectors.groupingBy(one -> one.revision().subject().recordId()));
        return records.values().stream()
                .map(kind.records()::among)
                .map(all -> RevisionMerger.only(all, this::counts))
                .filter(all -> !all.isEmpty())
                .flatMap(all -> saved(all).stream())
                .sorted(
                        Comparator.comparing((SavedText one) -> !isOwn(one))
                                .thenComparing(SavedText::name)
                                .thenComparing(SavedText::station))
                .toList();
    }

    private boolean isOwn(SavedText text) {
        return text.station().equals(station.code());
    }

    /** Returns whether a revision says anything: a station writes its own texts alone. */
    private boolean counts(Revision revision) {
        return storage.authority().isTrue(revision) && kind.records().stated(revision).isPresent();
    }

    private Optional<SavedText> saved(List<Revision> all) {
        var view = RevisionMerger.view(all);
        NamedText record = kind.records().read(view.body());
        Revision last = RevisionMerger.inOrder(all).getLast();
        String content = record.content();
        if (content == null || view.voided()) {
            return Optional.empty();
        }
        String author = last.act().author();
        return Optional.of(
                new SavedText(
                        Objects.toString(record.station(), ""),
                        Objects.toString(record.name(), ""),
                        record.version() == null ? 0 : record.version(),
                        last.act().at(),
                        Objects.requireNonNullElse(
                                record.by().name(), author.substring(author.indexOf(':') + 1)),
                        content));
    }

    /** Returns the text of a name: that of this station, else of the first that has one. */
    Optional<SavedText> find(String name) {
        return list().stream()
                .filter(one -> one.name().equals(BlankCharacters.strip(name)))
                .findFirst();
    }

    /** Returns whether a text can be kept: its name is not blank, and neither is too long. */
    boolean fits(String name, String content) {
        return !BlankCharacters.isBlank(name)
                && name.length() <= MAX_NAME
                && bytes(content) <= MAX_BYTES;
    }

    /** Returns the length of a content, in bytes. */
    static int bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns whether this station keeps a text of a name. */
    boolean hasOwn(String name) {
        return find(name).filter(this::isOwn).isPresent();
    }

    /**
     * Writes the next version of a text of this station.
     *
     * @param content canonical JSON; null to take it back
     * @return its number
     */
    int write(String written, @Nullable String content) {
        String name = BlankCharacters.strip(written);
        UUID id = kind.id().of(station.code(), name);
        var writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station, source);
        var version = new AtomicInteger();
        writer.run(chain -> {
            RecordEdit<NamedText> edit = writer.edit(kind.records(), id, this::counts);
            version.set(versions(id) + 1);
            var next =
                    new NamedText(
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
        return kind.records().among(storage.journal().ofRecord(id)).stream()
                .filter(this::counts)
                .map(kind.records()::read)
                .mapToInt(record -> record.version() == null ? 0 : record.version())
                .max()
                .orElse(0);
    }
}
