/**
 * Records on the command line: written, changed, cancelled, and read as older programs wrote them.
 */
@NullMarked
package rubezh.app.record;

import org.jspecify.annotations.NullMarked;
