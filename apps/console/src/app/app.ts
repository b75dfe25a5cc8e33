import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'td-console', imports: [RouterOutlet], template: `<router-outlet />` })
export class App {}
