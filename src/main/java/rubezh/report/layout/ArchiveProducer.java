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
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the date of the report where the library would write the current time, and adds what an
 * archive needs: what the colours mean, and the description of the file as XMP.
 */
final class ArchiveProducer extends ClassicPdfProducer {
    /** Takes half the time of the usual level, for streams a twelfth larger. */
    private static final int COMPRESSION = Deflater.BEST_SPEED + 1;

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private final OffsetDateTime date;
    private final PdfStructure structure;

    /**
     * @param preparedAt date of the file
     * @param language language of what is written now
     */
    ArchiveProducer(
            PdfProducerContext context, OffsetDateTime preparedAt, Supplier<Locale> language) {
        super(context);
        this.date = preparedAt;
        this.structure = new PassageStructure(this, language);
    }

    @Override
    public PdfStructure getPdfStructure() {
        return structure;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        PdfDocumentWriter writer = super.createWriter(out);
        getPdfWriter().setCompressionLevel(COMPRESSION);
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
        font.getBaseFont().setCompressionLevel(COMPRESSION);
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
        core.setProperty(DublinCoreSchema.DESCRIPTION, new LangAlt(text(info, PdfName.SUBJECT)));
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

    /** Names the language of each passage that is not in that of the document. */
    private static final class PassageStructure extends ClassicPdfStructure {
        private final Supplier<Locale> now;
        private @Nullable String document;

        PassageStructure(ClassicPdfProducer producer, Supplier<Locale> language) {
            super(producer);
            this.now = language;
        }

        @Override
        public PdfStructureEntry createAllTag(String language) {
            document = language;
            return super.createAllTag(language);
        }

        @Override
        protected ClassicStructureEntry createElement(PdfStructureEntry parent, String name) {
            ClassicStructureEntry entry = super.createElement(parent, name);
            String language = now.get().toLanguageTag();
            if (!language.equals(document)) {
                entry.getElement().put(PdfName.LANG, new PdfString(language));
            }
            return entry;
        }
    }
}
