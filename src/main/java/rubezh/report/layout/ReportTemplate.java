package rubezh.report.layout;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

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

    /** Loads a copy that the caller may change. */
    JasperReport load() {
        String file = "/rubezh/report/" + name().toLowerCase(Locale.ROOT) + ".jasper";
        try (InputStream in = ReportTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file + "; build with Maven");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }
}
