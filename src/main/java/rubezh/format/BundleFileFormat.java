package rubezh.format;

import module java.base;

/** Number that the name of a bundle file carries, by which people tell bundles apart. */
public final class BundleFileFormat {
    private static final Pattern USUAL =
            Pattern.compile("RZ-\\p{Alpha}{2}-\\p{Alnum}+-(\\d+)-\\d{8}T\\d{6}Z\\b.*");

    private BundleFileFormat() {}

    /**
     * Returns the number; empty for a file with a name of its own.
     *
     * <pre>{@code
     * BundleFileFormat.number("RZ-KG-DOS-126-20261201T105050Z-to-KG-KAR-1of1.json.age") // 126
     * }</pre>
     */
    public static Optional<String> number(String file) {
        Matcher usual = USUAL.matcher(file);
        return usual.matches() ? Optional.of(usual.group(1)) : Optional.empty();
    }
}
