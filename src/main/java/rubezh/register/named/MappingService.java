package rubezh.register.named;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.security.Permission;
import rubezh.security.Session;
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
    private final NamedTexts texts;
    private final Session session;

    public MappingService(
            RegisterStorage storage, Session session, Station station, IdSource source) {
        this.session = session;
        this.texts =
                new NamedTexts(
                        storage,
                        session,
                        station,
                        source,
                        new NamedTexts.Kind(
                                RecordKind.TABLE_MAPPING,
                                DerivedId.MAPPINGS,
                                DerivedId::ofMapping));
    }

    /** Returns all mappings, those of this station first, then by name. */
    public List<SavedText> list() {
        session.require(Permission.READ_RECORDS);
        return texts.list();
    }

    /** Returns the mapping of a name: that of this station, else of the first that has one. */
    public Optional<SavedText> find(String name) {
        session.require(Permission.READ_RECORDS);
        return texts.find(name);
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
        if (!texts.fits(name, content)) {
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "TBL-042",
                    name,
                    NamedTexts.bytes(content),
                    NamedTexts.MAX_BYTES,
                    NamedTexts.MAX_NAME);
        }
        return texts.write(name, content);
    }

    /**
     * Takes a mapping of this station back.
     *
     * @throws Fault {@code TBL-043} if it has none of that name
     */
    public void delete(String name) {
        session.require(Permission.RECORD);
        if (!texts.hasOwn(name)) {
            throw new Fault(Fault.Exit.FINDINGS, "TBL-043", name);
        }
        int _ = texts.write(name, null);
    }
}
