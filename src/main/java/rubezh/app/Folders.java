package rubezh.app;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the places on disk: XDG folders on Linux, the known folders on Windows and macOS. {@code
 * RUBEZH_DATA} names another data folder, an argument wins over it.
 *
 * @param data one folder, one station
 * @param config settings of this machine, and the mark that shows a station was put back or copied
 * @param state logs
 */
public record Folders(Path data, Path config, Path state) {
    /** Finds the places for this user. */
    public static Folders find(Map<String, String> environment, @Nullable Path given) {
        ProjectDirectories dirs = ProjectDirectories.from("", "", "rubezh");
        String named = environment.get("RUBEZH_DATA");
        Path data =
                given != null
                        ? given
                        : named != null && !named.isBlank()
                                ? Path.of(named)
                                : Path.of(dirs.dataLocalDir, "station");
        String config = environment.getOrDefault("RUBEZH_CONFIG", dirs.configDir);
        String state = environment.getOrDefault("XDG_STATE_HOME", dirs.dataLocalDir);
        return new Folders(
                data.toAbsolutePath().normalize(), Path.of(config), Path.of(state, "rubezh"));
    }
}
