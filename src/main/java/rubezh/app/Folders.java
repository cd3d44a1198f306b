package rubezh.app;

import module java.base;

import dev.dirs.ProjectDirectories;
import org.jspecify.annotations.Nullable;

/**
 * Folders of the program: XDG folders on Linux, the known folders on Windows and macOS. {@code
 * RUBEZH_DATA} sets another data folder; an argument overrides it.
 *
 * @param data register of one station
 * @param config settings of this machine, and the high-water mark that reveals a restored or copied
 *     register
 * @param state log files
 */
public record Folders(Path data, Path config, Path state) {
    /** Returns these folders with another data folder. */
    Folders withData(Path folder) {
        return new Folders(folder, config, state);
    }

    /**
     * Returns the folders of the current user.
     *
     * @param argument data folder of the command line, or null
     */
    public static Folders find(Map<String, String> environment, @Nullable Path argument) {
        ProjectDirectories dirs = ProjectDirectories.from("", "", "rubezh");
        String variable = environment.get("RUBEZH_DATA");
        Path data =
                argument != null
                        ? argument
                        : variable != null && !variable.isBlank()
                                ? Path.of(variable)
                                : Path.of(dirs.dataLocalDir, "station");
        String config = environment.getOrDefault("RUBEZH_CONFIG", dirs.configDir);
        String state = environment.getOrDefault("XDG_STATE_HOME", dirs.dataLocalDir);
        return new Folders(
                data.toAbsolutePath().normalize(), Path.of(config), Path.of(state, "rubezh"));
    }
}
