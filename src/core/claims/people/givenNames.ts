const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Common given names: enough to tell a person from a place when no title says so, and "he" from "she". */
const men = names(`
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald
Steven Steve Paul Andrew Joshua Kenneth Kevin Brian George Timothy Tim Ronald Edward Jason Jeffrey Jeff Ryan Jacob Gary
Nicholas Nick Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Sam Gregory Greg Frank Patrick Jack Dennis
Jerry Tyler Aaron Jose José Adam Henry Nathan Douglas Doug Peter Zachary Kyle Walter Ethan Jeremy Harold Keith Christian
Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel
Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis Philip Bobby Johnny Bradley Mike Jim Tom Bill Bob Ben
Dan Rob Chris Matt Tony Vladimir Dmitry Sergei Sergey Nicolás Nicolas Luis Carlos Jorge Pedro Miguel Rafael Diego
Fernando Francisco Javier Pablo Hugo Jair Mohammed Mohammad Muhammad Ahmed Ali Omar Hassan Ashraf Boris Jeremy Emmanuel
Elon Simon Ian Graham Neil Martin Gordon Kurt Gavin Marcel Andy Novak Roberto Feliciano Ivan Viktor Alexander Alex Max
Félix Jesús Ángel Manuel Antonio Ramón Rubén Ricardo Eduardo Enrique Alberto Mario Marco
Colin Owen Dylan Marcus Leo Luke Simon Neil Amos Hank Victor Viktor Andrei Lars Jonas Douglas Jaan Karl Marek Pavel Paulo Hans
Klaus Jürgen Wolfgang Stefan Pierre Jean Jacques Michel François Giovanni Luca Paolo Giuseppe Andrés Julián Óscar Iván
Sergio Raúl Emilio Jaime Tomás Iñaki Andreu Joaquín Álvaro Guillermo Gonzalo Ignacio Felipe Martín Mateo Santiago Nicola
Imran Anil Samuel Kofi Kwame Hiroshi Kenji Wei Rajesh Sanjay Amit Arjun Yusuf Ibrahim Mustafa Recep Abdul Khaled Tariq
Stuart Duncan Callum Craig Derek Clive Nigel Trevor Geoffrey Oliver Harry Theo Toby Rory Declan Liam Conor Aidan Cameron`)
const women = names(`
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly
Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna
Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria María Heather
Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah
Jacqueline Martha Gloria Teresa Ann Anne Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace
Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Kylie
Letitia Kristi Nikki Hillary Ilhan Nancy Angela Theresa Delcy Cilia Carmen Ana Isabel Lucía Elena Rosa Claire Jane Kate
Marsha Fiona Caroline Lucy Ilana Yulia Olga Natalia
Joan Sheila Grace Ruth Brenda Ellen Priya Ingrid Mira Marta Miriam Amina Denise Harriet Frances Pauline Dana Joy Nadia Tereza
Sofia Liis Marina Pilar Clara Lola Beatriz Teresa Alicia Irene Nuria Rosa Marisol Mercedes Dolores Inés Paula Silvia Cristina
Raquel Beatrice Hélène Claudia Chiara Giulia Francesca Ursula Annegret Katja Svetlana Irina Ekaterina Aisha Fatima Leila
Zainab Yasmin Priyanka Anjali Sunita Mei Yuki Keiko Wendy Gillian Hilary Sally Penny Zoe Chloe Georgia Imogen Eleanor Nora
Siobhan Aoife Bridget Erin Kathy Katie Jill Tracy Tina Gina Rita Vera Monica Mónica Verónica Gabriela Valentina Camila`)

export type Gender = 'he' | 'she'

/** What a given name says of who bears it; undefined when it is not one of the common ones. */
export function genderOf(givenName: string): Gender | undefined {
  if (men.has(givenName)) return 'he'
  return women.has(givenName) ? 'she' : undefined
}
