package rubezh.bundle.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;

/**
 * Paths of the files of an export.
 *
 * @param target a folder, or the file itself
 * @param defaultName name in a folder if there is one file
 * @param encrypted whether the files are encrypted
 */
record ExportFileNames(Path target, String defaultName, boolean encrypted) {
    /** How the default name ends that says that there is one file. */
    static final String ONLY_PART = "-1of1.json";

    /**
     * Returns the paths of the parts.
     *
     * @throws rubezh.text.Fault {@code BND-054} if a file was named and there are several
     */
    List<Path> of(int parts) {
        if (Files.isDirectory(target)) {
            return IntStream.rangeClosed(1, parts)
                    .mapToObj(part -> target.resolve(name(part, parts)))
                    .toList();
        }
        if (parts > 1) {
            throw BundleError.SEVERAL_FILES.fault(target.getFileName(), parts);
        }
        return List.of(target);
    }

    private String name(int part, int parts) {
        String start = defaultName.substring(0, defaultName.length() - ONLY_PART.length());
        String extension = encrypted ? BundleFormat.ENCRYPTED_EXTENSION : "";
        return start + "-" + part + "of" + parts + ".json" + extension;
    }
}
