package rubezh.build;

import module java.base;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles the templates at build time, so that the program needs neither a compiler nor the
 * sources. Arguments: folder of the {@code .jrxml} files, folder for the {@code .jasper} files. A
 * template is compiled only if it is newer than its compiled file. The same templates give the same
 * files in every build.
 */
public final class TemplateCompiler {
    private TemplateCompiler() {}

    /**
     * @throws JRException if a template is invalid; the build stops
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path sources = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1]));
        for (Path source : templates(sources)) {
            String name = source.getFileName().toString().replace(".jrxml", ".jasper");
            Path compiled = target.resolve(name);
            if (!Files.exists(compiled) || isNewer(source, compiled)) {
                JasperDesign design = JRXmlLoader.load(source.toFile());
                new Numbering(name).number(design);
                JasperCompileManager.compileReportToFile(design, compiled.toString());
            }
        }
    }

    /** Identifiers by template and place, where random ones would make each build another. */
    private static final class Numbering {
        private final String template;
        private int last;

        Numbering(String template) {
            this.template = template;
        }

        void number(JasperDesign design) {
            design.getMainDesignDataset().setUUID(next());
            design.getDatasetsList().stream()
                    .filter(JRDesignDataset.class::isInstance)
                    .forEach(dataset -> ((JRDesignDataset) dataset).setUUID(next()));
            for (JRBand band : design.getAllBands()) {
                number(band);
            }
            // That is in none of the lists of bands.
            if (design.getBackground() != null) {
                number(design.getBackground());
            }
        }

        private void number(JRElementGroup group) {
            for (JRChild child : group.getChildren()) {
                if (child instanceof JRDesignElement element) {
                    element.setUUID(next());
                }
                if (child instanceof JRElementGroup inner) {
                    number(inner);
                }
            }
        }

        private UUID next() {
            String place = template + " " + ++last;
            return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList();
        }
    }

    private static boolean isNewer(Path source, Path compiled) throws IOException {
        return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0;
    }
}
