package rubezh.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.bundle.verify.BundleInspection;
import rubezh.security.KeyWords;
import rubezh.text.Fault;
import rubezh.text.Language;

/** Words of the file that the sender read out. */
public final class FileWordsOption {
    @Option(names = "--words", paramLabel = "WORDS")
    @Nullable String words;

    /**
     * Checks before any bundle is read that the words can be those of one file.
     *
     * @throws Fault {@code BND-061} if there is not one file, {@code BND-062} if they are no words
     */
    public void check(int files) {
        if (words != null && files != 1) {
            throw new Fault(Fault.Exit.USAGE, "BND-061", files);
        }
        if (words != null && KeyWords.parse(words).isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "BND-062", words);
        }
    }

    /**
     * Compares the words with those of a file; without words any file will do.
     *
     * @throws Fault {@code BND-063} if it is another file
     */
    public void compare(Path bundle, BundleInspection inspection, Language language) {
        if (words != null && !KeyWords.parse(words).equals(Optional.of(inspection.words()))) {
            String found = inspection.words().text(language);
            throw new Fault(Fault.Exit.UNVERIFIED, "BND-063", bundle, found);
        }
    }
}
