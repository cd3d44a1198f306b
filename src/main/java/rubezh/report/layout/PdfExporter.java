package rubezh.report.layout;

import module java.base;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.xml.xmp.DublinCoreSchema;
import com.lowagie.text.xml.xmp.LangAlt;
import com.lowagie.text.xml.xmp.PdfA1Schema;
import com.lowagie.text.xml.xmp.PdfSchema;
import com.lowagie.text.xml.xmp.XmpBasicSchema;
import com.lowagie.text.xml.xmp.XmpSchema;
import com.lowagie.text.xml.xmp.XmpWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.text.AttributedCharacterIterator.Attribute;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.util.JRDataUtils;
import net.sf.jasperreports.export.ExportInterruptedException;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;
import rubezh.report.content.ReportContent;
import rubezh.report.pdf.PdfNormalizer;

/**
 * Writes filled reports as one tagged PDF for archives (PDF/A-2u, ISO 19005-2) whose bytes depend
 * on the input alone.
 */
public final class PdfExporter extends JRPdfExporter {
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private final OffsetDateTime date;

    private PdfExporter(OffsetDateTime date) {
        this.date = date;
    }

    /**
     * Writes a PDF.
     *
     * @param prints filled reports, one per language, in order
     * @param content content of the first, for title, author and language
     * @param date date of the file
     * @param identity identifier of the file, 32 hexadecimal digits
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static byte[] write(
            List<JasperPrint> prints, ReportContent content, OffsetDateTime date, String identity) {
        return new PdfExporter(date).write(prints, configuration(content), content, identity);
    }

    /**
     * Writes a report of many pages. It has no tags for screen readers, because those of a page are
     * held in memory until the last one is written.
     *
     * @param onPage runs after each page
     */
    static byte[] writeLong(
            JasperPrint print,
            ReportContent content,
            OffsetDateTime date,
            String identity,
            Runnable onPage) {
        var monitored = new SimplePdfReportConfiguration();
        monitored.setProgressMonitor(onPage::run);
        SimplePdfExporterConfiguration configuration = configuration(content);
        configuration.setTagged(false);
        var exporter = new PdfExporter(date);
        exporter.setConfiguration(monitored);
        return exporter.write(List.of(print), configuration, content, identity);
    }

    private byte[] write(
            List<JasperPrint> prints,
            SimplePdfExporterConfiguration configuration,
            ReportContent content,
            String identity) {
        var out = new ByteArrayOutputStream();
        setExporterInput(SimpleExporterInput.getInstance(prints));
        setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        setConfiguration(configuration);
        try {
            exportReport();
        } catch (ExportInterruptedException e) {
            throw TemplateFiller.cancelled(e);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + content.name(), e);
        }
        return PdfNormalizer.normalize(out.toByteArray(), identity);
    }

    private static SimplePdfExporterConfiguration configuration(ReportContent content) {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(content.language().locale().toLanguageTag());
        configuration.setMetadataTitle(content.name());
        configuration.setMetadataAuthor(content.author());
        configuration.setMetadataSubject(content.watermark());
        configuration.setMetadataCreator("Rubezh");
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ArchiveProducer(createPdfProducerContext());
    }

    /** Omits the invisible anchor of each page, which would need a font that is not embedded. */
    @Override
    protected void writePageAnchor(int page) {}

    /**
     * Writes the date of the report where the library would write the current time, and adds what
     * an archive needs: what the colours mean, and the description of the file as XMP.
     */
    private final class ArchiveProducer extends ClassicPdfProducer {
        private final PdfStructure structure = new PassageStructure(this);

        ArchiveProducer(PdfProducerContext context) {
            super(context);
        }

        @Override
        public PdfStructure getPdfStructure() {
            return structure;
        }

        @Override
        public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
            PdfDocumentWriter writer = super.createWriter(out);
            PdfDictionary info = getPdfWriter().getInfo();
            var moment = new PdfDate(GregorianCalendar.from(date.toZonedDateTime()));
            info.put(PdfName.CREATIONDATE, moment);
            info.put(PdfName.MODDATE, moment);
            return writer;
        }

        /** Returns a font without the list of its glyphs, which the library writes incomplete. */
        @Override
        public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            font.getBaseFont().setIncludeCidSet(false);
            return font;
        }

        @Override
        public void close() {
            PdfWriter writer = getPdfWriter();
            try {
                // The second text makes it an intent of PDF/A.
                writer.setOutputIntents("sRGB", "PDFA/1", "", "sRGB IEC61966-2.1", SRGB);
                writer.setXmpMetadata(description(writer.getInfo()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            super.close();
        }

        /** Returns as XMP what the dictionary says: a reader of archives compares the two. */
        private byte[] description(PdfDictionary info) throws IOException {
            var core = new DublinCoreSchema();
            core.setProperty(DublinCoreSchema.TITLE, new LangAlt(text(info, PdfName.TITLE)));
            core.setProperty(
                    DublinCoreSchema.DESCRIPTION, new LangAlt(text(info, PdfName.SUBJECT)));
            core.addAuthor(text(info, PdfName.AUTHOR));
            var basic = new XmpBasicSchema();
            basic.addCreatorTool(text(info, PdfName.CREATOR));
            String moment = PdfDate.getW3CDate(text(info, PdfName.CREATIONDATE));
            basic.addCreateDate(moment);
            basic.addModDate(moment);
            var pdf = new PdfSchema();
            pdf.addProducer(text(info, PdfName.PRODUCER));
            var conformance = new PdfA1Schema();
            conformance.addPart("2");
            conformance.addConformance("U");
            var out = new ByteArrayOutputStream();
            try (var xmp = new XmpWriter(out, XmpWriter.UTF8, 0)) {
                for (XmpSchema schema : List.of(core, basic, pdf, conformance)) {
                    xmp.addRdfDescription(schema);
                }
            }
            return out.toByteArray();
        }

        private static String text(PdfDictionary info, PdfName name) {
            return info.get(name) instanceof PdfString value ? value.toUnicodeString() : "";
        }
    }

    /** Names the language of each passage that is not in that of the document. */
    private final class PassageStructure extends ClassicPdfStructure {
        private @Nullable String document;

        PassageStructure(ClassicPdfProducer producer) {
            super(producer);
        }

        @Override
        public PdfStructureEntry createAllTag(String language) {
            document = language;
            return super.createAllTag(language);
        }

        @Override
        protected ClassicStructureEntry createElement(PdfStructureEntry parent, String name) {
            ClassicStructureEntry entry = super.createElement(parent, name);
            String language = JRDataUtils.getLocale(jasperPrint.getLocaleCode()).toLanguageTag();
            if (!language.equals(document)) {
                entry.getElement().put(PdfName.LANG, new PdfString(language));
            }
            return entry;
        }
    }
}
