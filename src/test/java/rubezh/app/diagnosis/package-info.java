@NullMarked
package rubezh.app.diagnosis;

import org.jspecify.annotations.NullMarked;
