@NullMarked
package io.kontuar.demo.simulator;

import org.jspecify.annotations.NullMarked;
