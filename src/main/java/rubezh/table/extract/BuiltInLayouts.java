package rubezh.table.extract;

import module java.base;

/** Layouts of the program, which cannot be changed. */
public final class BuiltInLayouts {
    /** Order of a report to the Customs Enforcement Network of the WCO. */
    public static final ExtractLayout CEN = read("cen");

    /** Order of the list of individual drug seizures of the UNODC. */
    public static final ExtractLayout IDS = read("ids");

    /** Every field that is neither about a person nor for the service. */
    public static final ExtractLayout PLAIN = read("plain");

    private BuiltInLayouts() {}

    public static List<ExtractLayout> all() {
        return List.of(CEN, IDS, PLAIN);
    }

    /** Returns the layout of a name, in capitals or small letters. */
    public static Optional<ExtractLayout> of(String name) {
        return all().stream().filter(layout -> layout.name().equalsIgnoreCase(name)).findFirst();
    }

    private static ExtractLayout read(String name) {
        String resource = "/rubezh/layout/" + name + ".json";
        try (InputStream in =
                Objects.requireNonNull(BuiltInLayouts.class.getResourceAsStream(resource))) {
            return LayoutFile.read(in.readAllBytes()).sound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
