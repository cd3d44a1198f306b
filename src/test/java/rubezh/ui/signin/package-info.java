@NullMarked
package rubezh.ui.signin;

import org.jspecify.annotations.NullMarked;
