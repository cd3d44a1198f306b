package rubezh.domain.template;

/**
 * Template in force, as the foot of a paper tells it.
 *
 * @param template words and order
 * @param station code of the station that wrote it
 * @param version its version there, from 1
 * @param sha256 hash of its canonical text
 */
public record NumberedTemplate(PaperTemplate template, String station, int version, String sha256) {
    /** Returns what tells it from every other, for the hash of a paper. */
    public String identity() {
        return String.join(" ", template.name(), station, Integer.toString(version), sha256);
    }
}
