package rubezh.build;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the templates at build time, so that the program needs neither a compiler nor the
 * sources. Arguments: folder of the {@code .jrxml} files, folder for the {@code .jasper} files. A
 * template is compiled only if it is newer than its compiled file.
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
                JasperCompileManager.compileReportToFile(source.toString(), compiled.toString());
            }
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
