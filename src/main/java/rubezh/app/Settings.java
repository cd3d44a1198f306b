package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.app.diagnosis.SettingsFormat;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.PrivateFiles;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.desktop.Preferences;
import rubezh.ui.kit.Preference;

/**
 * Settings of this machine in a JSON file: language, theme, zoom, bounds of the window. They hold
 * no register data. An unreadable file counts as absent; the program starts without settings. So it
 * does beside a file of a later version, which stays as it is.
 */
final class Settings implements Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private final Path file;
    private final Map<String, Object> members;
    private final boolean newer;

    private Settings(Path file, Map<String, Object> members) {
        this.file = file;
        this.newer = SettingsFormat.isNewer(members);
        this.members = new TreeMap<>(newer ? Map.of() : members);
    }

    static Settings load(Path folder) {
        Path file = folder.resolve("settings.json");
        try {
            return new Settings(
                    file,
                    Files.exists(file) ? CanonicalJson.read(Files.readAllBytes(file)) : Map.of());
        } catch (IOException | MalformedJsonException e) {
            LOG.warn("settings not read", e);
            return new Settings(file, Map.of());
        }
    }

    Optional<Language> language() {
        return text("language")
                .flatMap(code ->
                        Arrays.stream(Language.values())
                                .filter(l -> l.code().equals(code))
                                .findFirst());
    }

    @Override
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Preference<AgencyBoundaries> boundaries() {
        return new BoundaryPreference(file.resolveSibling("boundaries.txt"));
    }

    /** Sets a value and writes the file: to a temporary file first, then moved over the old one. */
    @Override
    public void set(String name, String value) {
        if (value.equals(members.put(name, value)) || newer) {
            return;
        }
        ByteBuffer json = ByteBuffer.wrap(CanonicalJson.write(members));
        try {
            PrivateFiles.createFolderOf(file);
            AtomicFiles.replace(file, channel -> channel.write(json));
        } catch (IOException e) {
            LOG.warn("settings not written", e);
        }
    }

    /** Stores the boundaries of an agency in a file beside the settings of this machine. */
    record BoundaryPreference(Path file) implements Preference<AgencyBoundaries> {
        private static final Logger LOG = LoggerFactory.getLogger(BoundaryPreference.class);

        @Override
        public Optional<AgencyBoundaries> read() {
            try {
                return Files.exists(file)
                        ? Optional.of(AgencyBoundaries.of(Files.readString(file)))
                        : Optional.empty();
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("boundaries not read", e);
                return Optional.empty();
            }
        }

        /**
         * @throws Fault {@code MAP-006} if it cannot be written; what was stored stays
         */
        @Override
        public void write(@Nullable AgencyBoundaries boundaries) {
            try {
                if (boundaries == null) {
                    Files.deleteIfExists(file);
                } else {
                    var text = ByteBuffer.wrap(boundaries.text().getBytes(StandardCharsets.UTF_8));
                    PrivateFiles.createFolderOf(file);
                    AtomicFiles.replace(file, channel -> channel.write(text));
                }
            } catch (IOException e) {
                throw new Fault(e, Fault.Exit.DISK, "MAP-006", file.toString());
            }
        }
    }
}
