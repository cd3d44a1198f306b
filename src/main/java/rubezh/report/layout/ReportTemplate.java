package rubezh.report.layout;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.jspecify.annotations.Nullable;

/** Templates compiled at build time, loaded from the program's own jar only. */
enum ReportTemplate {
    PAPER,
    /** The paper turned, without bars and signatures. */
    WIDE,
    LABELS,
    SMALL_LABELS,
    TABLE,
    /** Lines of a book, with the sums of each page. */
    LEDGER,
    FACTS,
    SIGNATURES,
    BARS;

    private volatile byte @Nullable [] compiled;
    private volatile @Nullable JasperReport shared;

    /** Returns the template that all papers share; nobody may change it. */
    JasperReport shared() {
        JasperReport report = shared;
        if (report == null) {
            report = copy();
            shared = report;
        }
        return report;
    }

    /** Returns a copy that the caller may change. */
    JasperReport copy() {
        try {
            return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(compiled()));
        } catch (JRException e) {
            throw new IllegalStateException("cannot read template " + name(), e);
        }
    }

    private byte[] compiled() {
        byte[] bytes = compiled;
        if (bytes == null) {
            bytes = read();
            compiled = bytes;
        }
        return bytes;
    }

    private byte[] read() {
        String file = "/rubezh/report/" + name().toLowerCase(Locale.ROOT) + ".jasper";
        try (InputStream in = ReportTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file + "; build with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
