package rubezh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Arguments of the program that have to be known before the command line reads them: whether they
 * start the window, in which folder, and with which bundles, as a file manager passes them.
 */
public record LaunchOptions(List<String> all) {
    private static final List<String> WITH_VALUE =
            List.of("--data", "--user", "--password-file", "--lang");
    private static final List<String> BUNDLE_ENDS = List.of(".json", ".age");

    public LaunchOptions {
        all = List.copyOf(all);
    }

    public static LaunchOptions of(String... arguments) {
        return new LaunchOptions(Arrays.asList(arguments));
    }

    /** Returns whether there are only options of the desktop and bundles: no command, no help. */
    public boolean startDesktop() {
        return others().stream().allMatch(LaunchOptions::isBundle);
    }

    /** Returns the bundles to open once somebody has signed in; empty if a command runs. */
    public List<Path> bundles() {
        return startDesktop() ? others().stream().map(Path::of).toList() : List.of();
    }

    /** Returns the folder of the register, if it is named. */
    public Optional<Path> dataFolder() {
        int at = all.indexOf("--data");
        return at >= 0 && at + 1 < all.size()
                ? Optional.of(Path.of(all.get(at + 1)))
                : Optional.empty();
    }

    /** Returns the arguments that are no options of the desktop. */
    private List<String> others() {
        var others = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            String argument = all.get(i);
            if (WITH_VALUE.contains(argument)) {
                i++;
            } else if (!argument.startsWith("--data=") && !argument.startsWith("--lang=")) {
                others.add(argument);
            }
        }
        return others;
    }

    private static boolean isBundle(String argument) {
        return !argument.startsWith("-") && BUNDLE_ENDS.stream().anyMatch(argument::endsWith);
    }
}
